/** How people of each kind of community speak of places in it. */
export const placeWords = {
  compound: { everywhere: '全小区', building: '哪一栋楼', example: '例如：东门、一单元门口' },
  village: { everywhere: '全村', building: '哪个村民小组', example: '例如：村口、文化广场' },
  residentialCommunity: {
    everywhere: '全社区',
    building: '哪一栋楼',
    example: '例如：东门、一单元门口',
  },
} as const;
