import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../../src/article/find-furniture.ts';

describe('furniture', () => {
  it.each([
    ['By allowing ads to appear on this site, you support local reporting.', 'label'],
    ["Sign up for the Gazette's free e-newsletter", 'label'],
    ['Subscribe', 'label'],
    ['Subscribe today and get the weekend edition free.', 'label'],
    ['Sign up now and never miss a story!', 'label'],
    ['Get the Gazette’s headlines by e-mail every morning', 'label'],
    ['Get unlimited access for a penny a week.', 'label'],
    ['Click on a star to rate this story.', 'label'],
    ['Read all our coverage of the grain talks.', 'label'],
    ['Follow our reporters in Arvala', 'label'],
    ['Write to the editor', 'label'],
    ['Advertise with the Gazette', 'label'],
    ['Arvala Gazette — subscribe for full access', 'label'],
    ['Read next: Why grain costs more', 'label'],
    ['Related: A short history of grain', 'links'],
    ['More on page 5: Ferry timetable', 'links'],
    ['SHARE THIS:', 'label'],
    ['Read more: Envoys leave Arvala', 'label'],
    ['Read the rest here.', 'label'],
    ['» Email This Article', 'label'],
    ['Comment On This Article', 'label'],
    ['Privacy Statement |', 'label'],
    ['ADVERTISEMENT', 'label'],
    ['Related Links', 'links'],
    ["Today's Top News", 'links'],
    ['Top World News \u00a0', 'links'],
    ['Most Commented/Read Stories in 48 Hours', 'links'],
    ['More from the world desk', 'links'],
    ['1 2', 'pager'],
    ['« Previous | 1 | 2 | 3 | Next »', 'pager'],
    ['Page 1 of 3', 'pager'],
    ['|', 'pager'],
    ['* * *', 'pager'],
    ['GRAIN TALKS ARV102 4455663', 'photo-code'],
    ['© 2011 Arvala Gazette', 'legal'],
    ['Copyright 2011 Arvala Gazette. All rights reserved.', 'legal'],
    ['The content herein is Copyright 1995-2011.', 'legal'],
    ['This material may not be published, broadcast, rewritten or redistributed.', 'legal'],
    ['(AP)', 'agency'],
    ['Reuters', 'agency'],
    ['By Orla Finch', 'byline'],
    ['By ORLA FINCH and Tam Reed, Associated Press Writers', 'byline'],
    ['(Reporting by Orla Finch; Editing by Tam Reed)', 'credit'],
    ['Tam Reed contributed to this report.', 'credit'],
  ])('%s', (line, kind) => {
    expect(findFurniture(line)).toBe(kind);
  });
});

describe('reporting that looks like furniture', () => {
  it.each([
    ['the words within a sentence', 'The company said subscribers could sign up for the service in May.'],
    ['the opening words of a reported sentence', 'Sign up for peace, the envoy told both sides, or leave.'],
    ['the opening words in a quotation', '"Subscribe to the pact," Finch urged them.'],
    ['a sentence about rights', 'Finch said all rights reserved to the islands would be kept.'],
    ['a sentence about copyright', 'The copyright law of both islands is older than the pact.'],
    ['a sentence about privacy', 'The envoys changed the privacy policy of the islands.'],
    ['a headline that orders', 'Get the e-mails out, judge orders ministry'],
    ['a headline that advises', 'Read the small print before you sign the pact'],
    ['a headline that bids follow', 'Follow the grain: how a harbour town grew rich'],
    ['a headline about subscribers', 'Subscribers leave the Gazette by the thousand'],
    ['a headline that urges', 'Follow our lead, envoy urges islands'],
    ['a headline about relations', 'Related languages, unrelated envoys'],
    ['a sentence that begins with "By"', 'By Friday the envoys had left.'],
    ['a sentence that begins with "More"', 'More news is expected from the islands today.'],
    ['a sentence that begins with "Most"', 'Most read newspapers on the islands backed the pact.'],
    ['a headline in capitals', 'ENVOYS LEAVE ARVALA'],
    ['a headline with a year', 'ENVOYS MEET AGAIN IN 2011, says Finch'],
    ['a headline in capitals with a year', 'ENVOYS TO FINISH BRIDGE BY 1991'],
    ['a headline in capitals with a type of plane', 'ARVALA BUYS TEN F16 JETS'],
    ['a single word of a speaker', '"No."'],
    ['a headline about talks', 'Related Talks Fail'],
    ['an agency in a sentence', 'Reuters reported the talks first.'],
    ['an hour in a running report', '7 p.m.'],
    ['a figure', 'Some 200'],
  ])('%s', (_why, line) => {
    expect(findFurniture(line)).toBeNull();
  });
});
