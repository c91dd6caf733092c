/** Refusals about signing to have read a convention. */
export const acknowledgementRefusals = {
  signatureTooShort: '这还不像一个签名，请在框里写上您的名字，写大一些。',
  signatureTooLarge: '签名的笔画太多了，请清除后重新写一次。',
  signatureMissing: '请先在框里签名，或者选择“点按确认”。',
  editionSuperseded: ({ edition }: { edition: number }) =>
    `您阅读的版本刚刚被第${edition}版代替了。您写的签名还在，请先看一看改了什么，再签新的版本。`,
  homeNotAsked: '这处房屋不用签署公约。如果这里住着人，请联系居委会、村委会核对名册。',
  homeNotYours: '没有找到您在这处房屋的认证，请刷新后再看。',
  homeSignedAlready: ({ signer }: { signer: string }) => `您家已经由${signer}签署过了，不用再签。`,
  signerChosenWrongly: '这个人不在这一户的名册上，请重新选择，或者直接填写姓名。',
  signerNotAdult: '签署的人需要年满18岁，请换一位成年家人。',
  signerSignedAlready: '这一户（或这个人）已经签署过这一版了，不用再签。',
  acknowledgementNotFound: '没有找到这份签署记录，请返回后再看。',
  acknowledgementTakenBack: '这份签署已经撤回了，请刷新后再看。',
  coverageBuildingUnknown: '没有找到这栋楼（或小组），请返回后再看。',
  everyHomeSigned: '该签署的都签署了，没有需要上门的。',
  tooManyHomesToPrint: ({ most }: { most: number }) =>
    `名单超过 ${most} 户，请按楼栋（小组）分别打印。`,
} as const;
