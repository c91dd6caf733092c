export const communityRefusals = {} as const;
