export default definePageConfig({ navigationBarTitleText: '名册异议' });
