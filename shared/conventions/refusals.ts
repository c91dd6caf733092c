/** Refusals about a convention and the steps of writing it. */
export const conventionRefusals = {
  conventionNotFound: '没有找到这份公约，请返回列表再看。',
  conventionNotInForce: '这份公约还没有生效的版本，请等公布以后再来。',
  conventionStepNotNow: '这一步现在还不能办理，页面可能已经更新，请刷新后再看。',
  conventionNotBeingRevised: '这份公约现在没有在制定或修订，请先开始修订。',
} as const;
