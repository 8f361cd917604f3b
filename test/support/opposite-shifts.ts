// Takes a shift and the one expected; gives whether it is the worst of faults: a verdict in the opposite direction.

export function areOpposite(one: string, other: string | null): boolean {
  const pair = [one, other].sort().join();
  return pair === 'hardened,softened' || pair === 'reversed,unchanged';
}
