/** The content check for those who run the product; parts that screen words need none of it. */
export { type CheckServices, checkContents } from './check-contents';
export type { ContentCheck } from './content-check';
export { settlePhotoAnswer } from './settle-photo-answer';
export { wechatContentCheck } from './wechat-content-check';
