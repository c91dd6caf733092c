/** How a ballot reached the count, with the word residents read. All of them are one ledger. */
export const channels = {
  app: '手机表决',
  paper: '纸质票',
  telephone: '电话',
  doorToDoor: '上门',
  proxy: '委托',
} as const;

export type Channel = keyof typeof channels;
