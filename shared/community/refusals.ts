import { bindingLimits } from './house-binding';

export const communityRefusals = {
  consentOutdated: '隐私说明已经更新，请重新阅读后再同意。',
  lastAdministrator: ({ communityName }: { communityName: string }) =>
    `“${communityName}”只剩这一位社区管理员了。请先安排另一位社区管理员，再来办理。`,

  buildingUnknown: '没有找到这栋楼，请返回重新选择。',
  unitUnknown: '没有找到这间房，请返回重新选择。',
  relationNotPossible: '这间房不能选这种关系，请重新选择。',
  applicantNameInvalid: '请填写真实姓名，2 到 30 个字，不要带数字和符号。',
  phoneNotMobile: '手机号不对，请填写 11 位手机号。',
  tooManyPendingBindings: `您已有 ${bindingLimits.pendingAtOnce} 间房在等待审核，请等审核完再申请，或先撤回一个。`,

  bindingUnknown: '没有找到这条登记，可能已经处理过了。',
  bindingAlreadyDecided: '这条登记已经处理过了，请刷新后查看。',
  bindingIsOwn: '不能审核自己的申请，请让另一位工作人员来审核。',
  personMissing: '请先选择申请人是名册上的哪一位。',
  personNotOfUnit: '名册上，这个人已经不在这一户了。请刷新后重新选择。',
  personAlreadyClaimed:
    '名册上的这个人已经由另一个微信号登记了。请先核实；确实换了微信号的，先解除原来的登记。',
  approvalReasonMissing: '姓名和手机与名册不完全一致，请写明您是怎样核实的。',
  expiryNotInFuture: '到期时间要晚于现在，请重新选择。',

  roleAlreadyHeld: '他（她）已经担任这个职务了。',
  roleAssignmentUnknown: '没有找到这项任职，可能已经免去了。',
  invitationUnknown: '没有找到这个邀请，可能已经用过或取消了。',
  invitationNotValid: '邀请码不对，或者已经用过、过期。请核对，或请管理员重新发一个。',

  registerOfOtherKind: ({ isVillage }: { isVillage: boolean }) =>
    isVillage
      ? '这是小区的业主名册，本社区是村。请上传有户号、成员姓名、与户主关系的村民名册。'
      : '这是村民名册，本社区是小区。请上传有楼栋、房号、面积、业主姓名的业主名册。',
  registerHasFaults: ({ count }: { count: number }) =>
    `还有 ${count} 处错误。请改好文件重新上传，或者选择“有错的行先不导入”。`,
  registerChangedMeanwhile: '您看完报告后，名册又被别人更新过。请重新上传文件，看新的报告。',
  registerCommitRunning: '另一位工作人员正在导入名册，请过一会儿再试。',
  importUnknown: '没有找到这次导入，请重新上传文件。',
  importAlreadyDecided: '这次导入已经完成或取消了，请刷新后查看。',
} as const;
