/** What the contract promises and a later version brings. An entry that is there by now fails the contract's test. */
export const notYet: readonly string[] = [
  // Resumable uploads
  ...['CreateUploadInput', 'UploadTicket', 'Mutation.completeUpload', 'Mutation.createUpload'],
  // Reports
  ...['ReportFormat', 'Mutation.exportReport'],
];
