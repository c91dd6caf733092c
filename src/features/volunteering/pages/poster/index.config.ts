export default definePageConfig({ navigationBarTitleText: '招募海报' });
