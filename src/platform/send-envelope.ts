/** The browser sends over HTTP; `send-envelope.weapp.ts` takes this file's place in the mini-program. */
export { postEnvelope as sendEnvelope } from './post-envelope';
