import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const untyped = ['**/*.js', '**/*.mjs'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'coverage/'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    ignores: untyped,
    rules: {
      // Reads in bounds that are in sight; the style guide says where.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      'svelte/no-at-html-tags': 'error',
      // Results are $state.raw and replaced whole, so plain maps inside them are never changed.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      // {' '} is how a space at the end of a line is kept.
      'svelte/no-useless-mustaches': 'off',
      eqeqeq: 'error',
    },
  },
);
