/** States of a request for a certificate, with the word on the badge. All but the first are final. */
export const requestStates = {
  requested: '等待开具',
  issued: '已开具',
  declined: '没有开具',
  withdrawn: '已撤回',
} as const;

export type RequestState = keyof typeof requestStates;
