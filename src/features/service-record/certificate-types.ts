import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type CertificateDetail = Volunteering['certificateDetail'];
export type CheckedCertificate = Volunteering['checkCertificate'];
export type CertificateContent = Volunteering['previewCertificate'];
export type CertificateRequest = Volunteering['myCertificates']['items'][number];
export type RecordEntry = Volunteering['myRecordEntries']['items'][number];
export type VolunteerBasics = Volunteering['myVolunteerBasics'];
