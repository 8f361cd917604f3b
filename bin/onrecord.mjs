#!/usr/bin/env node
// Takes the command line; gives it to onrecord.ts, which Node alone cannot read.
import { register } from 'tsx/esm/api';

register();
await import('./onrecord.ts');
