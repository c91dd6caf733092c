export default definePageConfig({ navigationBarTitleText: '表决名册' });
