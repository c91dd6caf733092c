import type { CloudOutputs } from '@/src/platform/cloud';

export type DisclosureDesk = CloudOutputs['notices']['disclosureDesk'];
export type OwedDuty = DisclosureDesk['duties'][number];
export type DisclosureItem = DisclosureDesk['items'][number];
export type DeskPosting = CloudOutputs['notices']['listPostingDesk']['items'][number];
