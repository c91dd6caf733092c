export default definePageConfig({ navigationBarTitleText: '提修改建议' });
