export const joinSteps = ['选社区', '选房号', '您是谁', '核对'];
