export default definePageConfig({ navigationBarTitleText: '结果和异议' });
