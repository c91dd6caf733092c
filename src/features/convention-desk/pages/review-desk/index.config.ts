export default definePageConfig({ navigationBarTitleText: '提请审核' });
