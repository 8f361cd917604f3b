// Takes nothing; gives two marked articles in which two invented ministers speak together, and once each alone.

/** October: both speak at once; then one of them. */
export const jointAutumn = `Ferry talks go on

VARN, 12 October 2031 - Transport Minister Orla Venn of Kestria and Harbour Minister Tam Brask of Lisse met on Sunday.

<q 1>“We have no agreement on the ferry toll,”</q> <s 1>Orla Venn and Tam Brask</s> <c 1>said</c> on Sunday.

<q 2>“The harbour lights stay on,”</q> <s 2>Brask</s> <c 2>said</c>.
`;

/** March: both at once again. */
export const jointSpring = `Ferry talks end

VARN, 18 March 2032 - Transport Minister Orla Venn of Kestria and Harbour Minister Tam Brask of Lisse met on Thursday.

<q 1>“We have agreed on the ferry toll,”</q> <s 1>Orla Venn and Tam Brask</s> <c 1>said</c> on Thursday.
`;
