export default definePageConfig({ navigationBarTitleText: '版本和建议' });
