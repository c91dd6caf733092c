export default definePageConfig({ navigationBarTitleText: '合并议题' });
