export default definePageConfig({ navigationBarTitleText: '公示的异议' });
