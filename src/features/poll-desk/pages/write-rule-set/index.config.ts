export default definePageConfig({ navigationBarTitleText: '自订规则' });
