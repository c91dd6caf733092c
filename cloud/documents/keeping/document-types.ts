/** What can be made: the ending of its name and what a browser is told. */
export const documentTypes = {
  pdf: { contentType: 'application/pdf' },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { contentType: 'text/csv' },
  zip: { contentType: 'application/zip' },
} as const;

export type DocumentType = keyof typeof documentTypes;
export type DocumentContentType = (typeof documentTypes)[DocumentType]['contentType'];
