import { Button, Collection, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from "react-aria-components";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { FAMILIES, type Family, familyOf } from "../map/graph.ts";
import { useSiteName } from "../map/site-name.ts";
import { useText } from "../text/Text.tsx";

const PAIRS = ["L4+L5", "L5+S1"];

/** Chooses a root or a nerve by its name, its lay name or its place in the tree. */
export function SitePicker({ anatomy, label, site, onPick }: { anatomy: ShippedAnatomy; label: string; site: string; onPick: (site: string) => void }) {
  const t = useText();
  const nameOf = useSiteName(anatomy);
  const sites = [...anatomy.roots.filter((r) => r !== "T12"), ...PAIRS, ...anatomy.segments.map((s) => s.id)];
  const family = (id: string): Family => (PAIRS.includes(id) ? "roots" : familyOf(anatomy, id));
  const sections = FAMILIES.map((f) => ({ id: f, sites: sites.filter((s) => family(s) === f).map((id) => ({ id, ...nameOf(id) })) }));
  const lay = new Map(sections.flatMap((s) => s.sites.map((x) => [x.name, x.lay ?? ""])));
  const isLike = (name: string, typed: string) => `${name} ${lay.get(name) ?? ""}`.toLowerCase().includes(typed.trim().toLowerCase());
  return (
    <ComboBox className="field site-picker" selectedKey={site} menuTrigger="focus" defaultFilter={isLike} defaultItems={sections} onSelectionChange={(key) => key && onPick(String(key))}>
      <Label className="field-label">{label}</Label>
      <div className="site-picker-row">
        <Input className="input" />
        <Button className="button" aria-label={t("explorer.open-list")}>
          <span className="caret" aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<(typeof sections)[number]> className="options">
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header className="option-heading">{t(`family.${section.id}`)}</Header>
              <Collection items={section.sites}>
                {(item) => (
                  <ListBoxItem id={item.id} className="option" textValue={item.name}>
                    <Text slot="label">{item.name}</Text>
                    {item.lay && <small>{item.lay}</small>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
