// What people meet for, and proper names that "in" stands before without naming a place. Compiled by us from general knowledge of English
// news style.

export const occasionNouns: readonly string[] = [
  'briefing',
  'conference',
  'consultations',
  'debate',
  'discussions',
  'event',
  'forum',
  'hearing',
  'interview',
  'meeting',
  'meetings',
  'negotiations',
  'rally',
  'session',
  'sessions',
  'speech',
  'summit',
  'talks',
  'visit',
];

/** Where people meet, named after the place: "in Corran town hall yesterday". */
export const venueNouns: readonly string[] = [
  'airport',
  'cathedral',
  'church',
  'city hall',
  'court',
  'crown court',
  'harbour',
  'market',
  'stadium',
  'station',
  'town hall',
  'university',
];

/** "in Parliament on Monday", "in English on Monday". */
export const placelessNames: readonly string[] = [
  'Arabic',
  'Cabinet',
  'Chinese',
  'Congress',
  'Court',
  'English',
  'French',
  'German',
  'Parliament',
  'Russian',
  'Senate',
  'Spanish',
];
