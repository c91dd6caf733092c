/** How people of each kind of community speak of places in it. */
export const placeWords = {
  compound: {
    everywhere: '全小区',
    building: '哪一栋楼',
    example: '例如：东门、一单元门口',
    home: '邻居住哪一栋',
    room: '例如：1单元502',
    inBuilding: '楼栋',
  },
  village: {
    everywhere: '全村',
    building: '哪个村民小组',
    example: '例如：村口、文化广场',
    home: '邻居在哪个村民小组',
    room: '例如：12号、老井旁边',
    inBuilding: '村民小组',
  },
  residentialCommunity: {
    everywhere: '全社区',
    building: '哪一栋楼',
    example: '例如：东门、一单元门口',
    home: '邻居住哪一栋',
    room: '例如：1单元502',
    inBuilding: '楼栋',
  },
} as const;
