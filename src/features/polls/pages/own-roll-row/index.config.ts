export default definePageConfig({ navigationBarTitleText: '我在名册里的这一行' });
