// Takes the template; proves that the table is the one that the Lambdas describe, and safe.
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, it } from 'vitest';
import { tableShape } from '../../lambdas/aws/table-shape.ts';
import { idOf, synthesise } from './synth.ts';

let template: Template;
let table: {
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: string;
  }[];
};

beforeAll(() => {
  template = synthesise();
  table = template.toJSON().Resources[idOf(template, 'AWS::DynamoDB::Table', 'Record')].Properties;
});

const keys = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  { AttributeName: sortKey, KeyType: 'RANGE' },
];

it('has the keys and indexes of the table shape, indexes with all attributes', () => {
  expect(table).toMatchObject({
    KeySchema: keys(tableShape.partitionKey, tableShape.sortKey),
    GlobalSecondaryIndexes: Object.values(tableShape.indexes).map((index) => ({
      IndexName: index.indexName,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' },
    })),
  });
  expect(table.AttributeDefinitions.every(({ AttributeType }) => AttributeType === 'S')).toBe(true);
});

it('is paid by request, encrypted, restorable to any second, and refuses to be deleted by hand', () => {
  expect(table).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { SSEEnabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  });
});

it('has no name of our choosing, so that the stack can stand twice in an account', () => {
  expect(table).not.toHaveProperty('TableName');
});
