import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"dismissDuplicates","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/mutations/dismiss-duplicates.md","filePath":"api-reference/operations/mutations/dismiss-duplicates.md"}');
const _sfc_main = { name: "api-reference/operations/mutations/dismiss-duplicates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="dismissduplicates" tabindex="-1">dismissDuplicates <a class="header-anchor" href="#dismissduplicates" aria-label="Permalink to &quot;dismissDuplicates&quot;">​</a></h1><p>These are no duplicates of each other: never group them again. At most 100 images.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">dismissDuplicates</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  imageIds</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">): </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Boolean</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="arguments" tabindex="-1">Arguments <a class="header-anchor" href="#arguments" aria-label="Permalink to &quot;Arguments&quot;">​</a></h2><h3 id="image-ids" tabindex="-1"><a href="#image-ids"><code>dismissDuplicates.imageIds</code></a> · <a href="/api-reference/types/scalars/id.html"><code>[ID!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#image-ids" aria-label="Permalink to &quot;[\`dismissDuplicates.imageIds\`](#image-ids) · [\`[ID!]!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#image-ids}&quot;">​</a></h3><p>Global ids of two images or more.</p><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="boolean" tabindex="-1"><a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#boolean" aria-label="Permalink to &quot;[\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt;&quot;">​</a></h3><p>The <code>Boolean</code> scalar type represents <code>true</code> or <code>false</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/mutations/dismiss-duplicates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const dismissDuplicates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  dismissDuplicates as default
};
