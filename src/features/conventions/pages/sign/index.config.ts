export default definePageConfig({ navigationBarTitleText: '签署知晓' });
