const tabs = [
  { name: 'home', text: '首页' },
  { name: 'hall', text: '议事厅' },
  { name: 'polls', text: '表决' },
  { name: 'me', text: '我的' },
];

/** The page list is the only registry: tab pages in the main package, one subpackage per feature. */
export default defineAppConfig({
  pages: tabs.map(({ name }) => `pages/${name}/index`),
  subPackages: [
    {
      root: 'features/community',
      pages: [
        'pages/join/index',
        'pages/my-homes/index',
        'pages/privacy/index',
        'pages/staff-desk/index',
        'pages/review-bindings/index',
        'pages/import-register/index',
        'pages/role-assignments/index',
        'pages/login/index',
        'pages/settings/index',
        'pages/audit-log/index',
        'pages/account/index',
        'pages/choose-community/index',
        'pages/redeem-invitation/index',
        'pages/residents/index',
        'pages/messages/index',
      ],
    },
    {
      root: 'features/notices',
      pages: [
        'pages/notice/index',
        'pages/notice-list/index',
        'pages/publish-notice/index',
        'pages/readership/index',
      ],
    },
    {
      root: 'features/hall',
      pages: [
        'pages/topic/index',
        'pages/raise-topic/index',
        'pages/review-topics/index',
        'pages/my-topics/index',
      ],
    },
    {
      root: 'features/polls',
      pages: [
        'pages/poll/index',
        'pages/ballot/index',
        'pages/poll-result/index',
        'pages/prepare-poll/index',
        'pages/name-representative/index',
        'pages/proxy/index',
        'pages/result-objections/index',
        'pages/certificate/index',
        'pages/named-ballots/index',
      ],
    },
    {
      root: 'features/poll-desk',
      pages: [
        'pages/entries/index',
        'pages/enter-ballot/index',
        'pages/confirm-entry/index',
        'pages/deliveries/index',
        'pages/result-desk/index',
        'pages/turnout/index',
        'pages/turnout-building/index',
        'pages/missing-voters/index',
        'pages/remind-voters/index',
      ],
    },
  ],
  tabBar: {
    color: '#6b6259',
    selectedColor: '#1f6f5c',
    backgroundColor: '#fffefb',
    borderStyle: 'white',
    list: tabs.map(({ name, text }) => ({
      pagePath: `pages/${name}/index`,
      text,
      iconPath: `assets/tabs/${name}-normal.png`,
      selectedIconPath: `assets/tabs/${name}-selected.png`,
    })),
  },
  window: {
    navigationBarTitleText: '邻里议事',
    navigationBarBackgroundColor: '#faf7f2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf7f2',
    backgroundTextStyle: 'dark',
    enablePullDownRefresh: true,
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
