// Takes nothing; gives bodies that an official who names them with "the" alone means as his own: "the government will pay".
// Compiled by us from general knowledge of English news style. Lower case.

export const ownBodies: readonly string[] = ['administration', 'cabinet', 'government', 'ministry'];
