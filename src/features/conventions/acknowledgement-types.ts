import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type AcknowledgementState = Outputs['acknowledgementState'];
export type EditionToSign = NonNullable<AcknowledgementState['inForce']>;
export type HomeToSign = AcknowledgementState['homes'][number];
export type Receipt = Outputs['readReceipt'];
export type ClauseChange = Outputs['changesSinceSigned']['clauses'][number];
