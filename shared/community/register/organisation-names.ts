const organisationWords =
  /公司|集团|中心|合作社|委员会|街道办|银行|学校|医院|幼儿园|置业|地产|房产|物业|.{4}(?:厂|局|部|处|店|社|院)$/;

/** Whether a name on a register is a company's or an office's rather than a person's. */
export const isOrganisation = (name: string): boolean => organisationWords.test(name);
