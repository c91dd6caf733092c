export default definePageConfig({ navigationBarTitleText: '公约工作台' });
