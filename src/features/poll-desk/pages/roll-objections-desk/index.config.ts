export default definePageConfig({ navigationBarTitleText: '答复名册异议' });
