// Takes whether the data outlives the stack; gives the record's table, its keys and indexes from the Lambdas' own description.
import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { judgementPrefix, tableShape } from '../lambdas/aws/table-shape.ts';

const READ_ACTIONS = ['dynamodb:GetItem', 'dynamodb:Query'];
/** What is written goes in batches (puts and deletes) and by marks on the article (updates): no Scan, nothing on the table itself. */
const WRITE_ACTIONS = [...READ_ACTIONS, 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'];

function text(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}

export class RecordTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: { readonly keepData: boolean }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.keepData,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of Object.values(tableShape.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
      });
    }
  }

  /** Asks by key, of the table and its indexes. */
  grantQuestions(grantee: IGrantable): void {
    const indexes = Object.values(tableShape.indexes);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: READ_ACTIONS,
        resources: [
          this.table.tableArn,
          ...indexes.map((index) => `${this.table.tableArn}/index/${index.indexName}`),
        ],
      }),
    );
  }

  /** Replaces, marks and takes back what an article said. Indexes follow by themselves. */
  grantRecording(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: WRITE_ACTIONS, resources: [this.table.tableArn] }),
    );
  }

  /** Keeps answers of a judge; reading them is a question like any other. No article's items can be written by it. */
  grantJudgements(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.table.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${judgementPrefix}*`] },
          // ForAllValues holds of no value at all.
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    );
  }
}
