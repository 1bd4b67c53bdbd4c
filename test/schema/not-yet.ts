/** What the contract promises and a later version brings. An entry that is there by now fails the contract's test. */
export const notYet: readonly string[] = [
  // Resumable uploads
  ...['CreateUploadInput', 'UploadTicket', 'Mutation.completeUpload', 'Mutation.createUpload'],
  // Reports
  ...['ReportFormat', 'Mutation.exportReport'],
  // Library operations
  ...['Category', 'CategoryRules', 'SaveCategoryInput', 'Query.categories'],
  ...['Mutation.deleteCategory', 'Mutation.saveCategory'],
  ...['DuplicateGroup', 'DuplicateKeep', 'Mutation.dismissDuplicates', 'Query.duplicates'],
  ...['FileRecord', 'FileRecordConnection', 'FileRecordEdge', 'FileRecordStatus'],
  ...['Operation', 'OperationConnection', 'OperationEdge', 'OperationProgress', 'OperationType', 'StartOperationInput'],
  ...['Mutation.cancelOperation', 'Mutation.rollbackOperation', 'Mutation.startOperation'],
  ...['Query.operation', 'Query.operations', 'Subscription.operationProgress'],
];
