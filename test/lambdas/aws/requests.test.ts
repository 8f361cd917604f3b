import { describe, expect, it } from 'vitest';
import {
  claimRequest,
  deleteRequests,
  mentionsFromRequests,
  mentionsNamedRequest,
  metaRequest,
  publishRequest,
  putRequests,
  refuseRequest,
  retractRequest,
  rowKeysRequest,
  statementsByRequests,
  statementsInRequest,
} from '../../../lambdas/aws/requests.ts';
import { toRows } from '../../../lambdas/aws/rows.ts';
import { toStatus } from '../../../src/model/record.ts';
import { sampleRecord } from '../../contract/sample-records.ts';

const key = 'ferries.txt';
const generation = { revision: '02', extractorVersion: '0.1.0' };

describe('to write', () => {
  it('an article is claimed unless something newer came', () => {
    expect(claimRequest('record', key, generation)).toEqual({
      TableName: 'record',
      Key: { pk: 'ARTICLE#ferries.txt', sk: 'META' },
      UpdateExpression: 'SET #revision = :revision, claimedBy = :version',
      ConditionExpression: 'attribute_not_exists(#revision) OR #revision <= :revision',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':revision': '02', ':version': '0.1.0' },
    });
  });

  it('it is published only by whom it was last claimed', () => {
    const recorded = toStatus(sampleRecord({ revision: '02' }));
    expect(publishRequest('record', recorded)).toMatchObject({
      ConditionExpression: '#revision = :revision AND claimedBy = :version',
      ExpressionAttributeValues: { ':recorded': recorded, ':revision': '02', ':version': '0.1.0' },
    });
  });

  it('a removal leaves its revision', () => {
    expect(retractRequest('record', key, '03')).toMatchObject({
      UpdateExpression: 'SET #revision = :revision REMOVE recorded, claimedBy',
      ExpressionAttributeValues: { ':revision': '03' },
    });
  });

  it('a refusal leaves the revision alone, so that an older upload is still taken', () => {
    const refusal = { key, revision: '03', etag: null, code: 'empty', message: 'empty' };
    const { UpdateExpression } = refuseRequest('record', refusal);
    expect(UpdateExpression).toBe('SET refusal = :refusal');
  });

  it('rows go in batches of 25', () => {
    const rows = toRows(
      sampleRecord({ statements: Array.from({ length: 59 }, (_, n) => ({ id: `s${n}` })) }),
    );
    const sizes = putRequests('record', rows).map(({ RequestItems }) => RequestItems?.record?.length);
    expect(sizes).toEqual([25, 25, 10]);
    expect(putRequests('record', [])).toEqual([]);
    expect(deleteRequests('record', [{ pk: 'a', sk: 'b' }])).toEqual([
      { RequestItems: { record: [{ DeleteRequest: { Key: { pk: 'a', sk: 'b' } } }] } },
    ]);
  });
});

describe('to read', () => {
  it('an article is asked for as it is now', () => {
    expect(metaRequest('record', key)).toEqual({
      TableName: 'record',
      Key: { pk: 'ARTICLE#ferries.txt', sk: 'META' },
      ConsistentRead: true,
    });
    expect(statementsInRequest('record', key, generation)).toEqual({
      TableName: 'record',
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': 'ARTICLE#ferries.txt', ':prefix': 'VERSION#02#0.1.0#STATEMENT#' },
    });
  });

  it('the keys of rows are asked for without the rows', () => {
    expect(rowKeysRequest('record', key, null)).toMatchObject({
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: { ':prefix': 'VERSION#' },
    });
    expect(rowKeysRequest('record', key, generation)).toMatchObject({
      ExpressionAttributeValues: { ':prefix': 'VERSION#02#0.1.0#' },
    });
  });

  it('a speaker’s statements of a period are read from its first month to its last day, and the year-only ones of its first year', () => {
    const range = { from: '2031-05-20', to: '2031-09-30' };
    expect(statementsByRequests('record', 'okonjo', range)).toEqual([
      {
        TableName: 'record',
        IndexName: 'byName',
        KeyConditionExpression: 'namePk = :pk AND nameSk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': 'NAME#okonjo',
          ':from': 'STATEMENT#2031-05',
          ':to': 'STATEMENT#2031-09-30$',
        },
      },
      {
        TableName: 'record',
        IndexName: 'byName',
        KeyConditionExpression: 'namePk = :pk AND nameSk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': 'NAME#okonjo',
          ':from': 'STATEMENT#2031#',
          ':to': 'STATEMENT#2031$',
        },
      },
    ]);
  });

  it('mentions are asked for by name, by beginning, or in every partition of the directory', () => {
    expect(mentionsNamedRequest('record', 'okonjo')).toMatchObject({
      IndexName: 'byName',
      ExpressionAttributeValues: { ':pk': 'NAME#okonjo', ':sk': 'SPEAKER#' },
    });
    expect(mentionsFromRequests('record', 'oko')).toMatchObject([
      {
        IndexName: 'byDirectory',
        ExpressionAttributeValues: { ':pk': 'DIRECTORY#o', ':prefix': 'NAME#oko' },
      },
    ]);
    const partitions = mentionsFromRequests('record', '').map(
      (one) => one.ExpressionAttributeValues?.[':pk'],
    );
    expect(new Set(partitions).size).toBe(27);
  });
});
