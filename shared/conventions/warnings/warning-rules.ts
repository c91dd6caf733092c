/**
 * What a clause must not do (Village Committee Law and Residents' Committee Law 2025: a convention may
 * not contradict the law, nor touch personal, democratic and lawful property rights; penalties are for
 * authorities alone; Women's Rights Protection Law). `why` and `advice` are read by those who draft.
 */
export const warningRules = {
  fines: {
    name: '罚款收费',
    why: '公约不能罚款，也不能收违约金、保证金。只有法律授权的行政机关才能罚款。',
    advice: '改成提醒、劝说、请人调解；造成损失的，写“协商赔偿，协商不成的依法解决”。',
  },
  scoring: {
    name: '扣分排名',
    why: '公约不给人打分、排名、上黑名单，这样会伤人的尊严，也没有法律依据。',
    advice: '改成倡导和鼓励的话，或者写明可以提醒、劝说。',
  },
  benefits: {
    name: '扣减应得的权益',
    why: '分红、补贴、救助这些是法律和政策给的，公约不能取消或者扣减。',
    advice: '删去扣减的内容；想鼓励做得好的，可以另写表扬。',
  },
  property: {
    name: '侵犯财产',
    why: '没收、强拆、停水停电、锁车会侵犯合法财产，公约没有这个权力。',
    advice: '改成“劝说改正，不改的报有关部门依法处理”。',
  },
  personal: {
    name: '侵犯人身权利',
    why: '限制出入、搜查、曝光、牵连家人会侵犯人身自由、尊严和隐私。',
    advice: '改成当面提醒、请人调解；违法的事报公安机关处理。',
  },
  democratic: {
    name: '限制民主权利',
    why: '选举、表决、监督、投诉和起诉是法律给的权利，公约不能取消或者限制。',
    advice: '删去限制的内容；可以写“有意见先找居（村）委会商量，商量不成的依法解决”。',
  },
  family: {
    name: '婚姻继承和妇女权益',
    why: '不能因为结婚、离婚、丧偶、入赘或者家里没有男孩，减少任何人的权益；继承按法律办。',
    advice: '请逐字核对有没有区别对待；拿不准的，请司法所或者法律顾问看一看。',
  },
  burdens: {
    name: '加重负担',
    why: '出钱、出工要自愿，或者按法律规定的程序一事一议，公约不能硬性摊派。',
    advice: '改成“自愿参加”，或者写明另行商量决定。',
  },
  services: {
    name: '不给办事',
    why: '开证明、办手续、上学参军是法律给的权利，不能拿守不守公约当条件。',
    advice: '删去这个条件。',
  },
} as const;

export type WarningRule = keyof typeof warningRules;

export const warningRuleNames = Object.keys(warningRules) as [WarningRule, ...WarningRule[]];
