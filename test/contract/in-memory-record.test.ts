import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';
import { testRecordStore } from './record-store.contract.ts';

testRecordStore('memory', async () => createInMemoryRecord());
