// Takes a new version of an object; gives the notification S3 sends about it.
import { createHash } from 'node:crypto';
import type { ObjectVersion } from './object-folder.ts';

/** The shape of event version 2.1 (Amazon S3 User Guide, "Event message structure"). */
export function s3Notification(bucket: string, region: string, version: ObjectVersion): object {
  const requestId = createHash('md5').update(version.versionId).digest('hex').slice(0, 16).toUpperCase();
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: version.lastModified,
        eventName: version.deleteMarker ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectCreated:Put',
        userIdentity: { principalId: 'LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'local',
          bucket: { name: bucket, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: encodeEventKey(version.key),
            ...(version.deleteMarker ? {} : { size: version.size }),
            eTag: version.etag,
            versionId: version.versionId,
            sequencer: version.sequencer,
          },
        },
      },
    ],
  };
}

/** As an HTML form does: a space is `+`, a plus `%2B`; slashes stay. */
export function encodeEventKey(key: string): string {
  return new URLSearchParams([['', key]]).toString().slice(1).replaceAll('%2F', '/');
}
