/** Refusals about filing an adopted convention and publishing it. */
export const filingRefusals = {
  filingMissing: '还没有登记备案，请先登记备案的日期、单位和回执，再公布。',
  filingDayImpossible: '备案的日子不能早于表决通过的日子，也不能晚于今天，请核对。',
  filingPackageNotYet: '表决通过以后才能生成备案材料，请先完成前面的步骤。',
  filingTextTampered: '公约文字和审核、表决时的指纹对不上，不能公布。请联系管理员检查。',
} as const;
