export default definePageConfig({ navigationBarTitleText: '代交委托书' });
