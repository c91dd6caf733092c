/** What other features may use of service records. */
export type { CertificateContent, RecordEntry } from './certificate-types';
export { BasicFacts } from './components/basic-facts';
export { CertificatePaper } from './components/certificate-paper';
export { DaysFields, type ServiceDays, thisYear } from './components/days-fields';
export { ObjectionWords } from './components/objection-words';
export { RecordEntryCard } from './components/record-entry-card';
export { ChangedSince, ValidityTag } from './components/validity';
export { openCertificate } from './record-pages';
