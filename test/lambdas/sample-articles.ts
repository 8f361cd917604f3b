// Takes nothing; gives articles of invented officials and places, as they lie in the bucket.

export const spring = `Ferries will run again, minister says

PORT AMSEL, May 10, 2031 (Courier) - The island ferries will run again before summer, Foreign Minister Ada Okonjo said on Saturday after talks in Port Amsel.

"There is no agreement on the ferry tolls," Okonjo told reporters. "We demand that the tolls be lifted."

Harbour Minister Jonas Brandt said the quay was ready.
`;

export const autumn = `Okonjo sees progress on ferry tolls

PORT AMSEL, September 20, 2031 (Courier) - Foreign Minister Ada Okonjo said on Saturday that both sides were close to an understanding on the ferry tolls.

"We agree that the tolls can be lowered," Okonjo told reporters in Port Amsel. "I welcome the offer on the ferry tolls."
`;

/** Another official of the same family name. */
export const namesake = `Bridge to open in June

EAST HAVEN, May 12, 2031 (Courier) - Bridge Commissioner Tunde Okonjo said on Monday that the bridge would open in June.

"The bridge will open on time," Okonjo told reporters.
`;
