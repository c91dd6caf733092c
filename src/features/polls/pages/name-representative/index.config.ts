export default definePageConfig({ navigationBarTitleText: '推举表决代表' });
