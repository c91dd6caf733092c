export default definePageConfig({ navigationBarTitleText: '公约文稿' });
