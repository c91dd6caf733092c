/** Whom to call at once, and for what: a request for help is read too late for it. */
export const emergencyNumbers = {
  '120': { name: '急救', words: '有人突发疾病或受伤' },
  '119': { name: '火警', words: '着火、煤气泄漏、有人被困' },
  '110': { name: '报警', words: '打架、盗抢、走失、有人轻生' },
} as const;

export type EmergencyNumber = keyof typeof emergencyNumbers;

const telling: Readonly<Record<EmergencyNumber, RegExp>> = {
  '120':
    /晕倒|昏倒|昏迷|休克|胸口?(?:痛|疼|闷)|心(?:口|脏)(?:痛|疼)|心梗|中风|脑梗|脑溢血|偏瘫|口眼歪斜|喘不(?:上|过)气|呼吸困难|没有?呼吸|大出血|流血不止|吐血|抽搐|噎住|呛住|中毒|烫伤|触电|骨折|(?:摔|跌)(?:倒|伤|了).{0,6}(?:起不来|动不了|不能动)|要生了|急救|叫救护车/,
  '119':
    /着火|起火|失火|火灾|冒烟|煤气(?:味|泄漏|漏)|(?:燃|天然)气(?:味|泄漏|漏)|漏煤?气|电梯.{0,4}(?:困|关)|困在|被困|爆炸/,
  '110':
    /打人|被打|打架|家暴|抢劫|被抢|小偷|被偷|入室|持刀|砍人|跟踪|骚扰|绑架|走丢|走失|失踪|自杀|轻生|跳楼|不想活|想死|割腕|报警/,
};

/** The numbers the words speak of, the most pressing first; none for most requests. */
export const emergenciesIn = (words: string): EmergencyNumber[] =>
  (['120', '119', '110'] as const).filter((number) => telling[number].test(words));
