import pytest

from dangbo_report.rules import plugins


class FakeEntryPoint:
    def __init__(self, name, thing):
        self.name = name
        self.thing = thing

    def load(self):
        if isinstance(self.thing, Exception):
            raise self.thing
        return self.thing


@pytest.fixture
def plug_ins(monkeypatch):
    def install(**things):
        points = [FakeEntryPoint(name, thing) for name, thing in things.items()]
        found = {"dangbo_report.rules": points}
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: found.get(group, []))
        plugins.installed_rules.cache_clear()

    yield install
    plugins.installed_rules.cache_clear()
