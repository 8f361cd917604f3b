// Gives what a transcript or printed interview calls those whom it does not name. Lower case, without full stop.
// Compiled by us from general knowledge of English news style.

/** Who answers in a printed interview; its introduction says who that is. */
export const answerLabels: readonly string[] = ['a', 'answer'];

/** Who only asks, or speaks unseen. */
export const namelessLabels: readonly string[] = [
  'audience',
  'audience member',
  'correspondent',
  'interpreter',
  'interviewer',
  'journalist',
  'media',
  'participant',
  'press',
  'q',
  'question',
  'questioner',
  'reporter',
  'translator',
  'unidentified',
  'unidentified female',
  'unidentified male',
  'unidentified speaker',
  'unknown',
  'voice',
];
